import { type LayoutAsk, layoutOf } from "./layout"

self.onmessage = ({ data }: MessageEvent<LayoutAsk>): void => self.postMessage(layoutOf(data))
