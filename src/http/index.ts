export { type AppOptions, createApp } from "./app.js"
export { type Asset, loadAssets } from "./assets.js"
export { ROUTES } from "./routes.js"
export { type ServeOptions, type Serving, serve, USUAL_PORT } from "./serve.js"
