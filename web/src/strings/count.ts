const NUMBER = new Intl.NumberFormat("en-GB")

export const grouped = (count: number): string => NUMBER.format(count)
export const many = (count: number, one: string, more: string): string =>
  `${grouped(count)} ${count === 1 ? one : more}`
