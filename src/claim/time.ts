// EDTF (ISO 8601-2) as far as reports need it. Coarse times stay coarse: nothing here makes a day out of a year.

/** `2018-08`, `2016~`, `2015/2017`, `2024-03-22`, `2020/..`, `199X`, `2015-21` (spring), `2018-33` (first quarter). */
export type Edtf = string

/** First and last day that the value may mean, as days since 1970-01-01; open ends are infinite. */
export interface DayRange {
  readonly first: number
  readonly last: number
}
