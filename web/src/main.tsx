import { QueryClientProvider } from "@tanstack/react-query"
import { RouterProvider } from "@tanstack/react-router"
import { StrictMode } from "react"
import { createRoot } from "react-dom/client"
import { views } from "./api"
import { router } from "./router"
import "./style/index.css"

createRoot(document.getElementById("app")!).render(
  <StrictMode>
    <QueryClientProvider client={views}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </StrictMode>,
)
