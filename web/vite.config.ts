import { fileURLToPath } from "node:url"
import { defineConfig } from "vite"

// The grammar of queries is the one thing of ours that runs on both sides.
const room = (name: string): string => fileURLToPath(new URL(`../src/${name}/index.ts`, import.meta.url))

const config = defineConfig({
  resolve: { alias: { "#claim": room("claim"), "#query": room("query") } },
  esbuild: { jsx: "automatic" },
  build: {
    outDir: "../dist/web",
    emptyOutDir: true,
    // Everything comes as a file of its own: the server's policy allows no inline script and no style attribute.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rollupOptions: {
      onwarn: (warning, warn) => {
        // "use client" is for servers that render; there is none here.
        if (warning.code !== "MODULE_LEVEL_DIRECTIVE") warn(warning)
      },
    },
  },
  server: { host: "127.0.0.1", proxy: { "/api": "http://127.0.0.1:4870" } },
})

// Vite asks for a default export.
export { config as default }
