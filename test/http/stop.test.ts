// The real command, as people stop it.
import assert from "node:assert/strict"
import { spawn } from "node:child_process"
import { once } from "node:events"
import { join, resolve } from "node:path"
import { describe, it } from "node:test"
import { temporaryFolder } from "../store/folder.js"

describe("assay serve", () => {
  for (const signal of ["SIGINT", "SIGTERM"] as const)
    it(`says where it is on standard error, and stops cleanly on ${signal}`, {
      skip: process.platform === "win32" && "no signals there",
    }, async () => {
      const casebook = join(temporaryFolder(), "stop.casebook")
      const child = spawn(process.execPath, [resolve("bin/assay.js"), "serve", "--casebook", casebook, "--port", "0"])
      let out = ""
      let said = ""
      child.stdout.on("data", (bytes) => (out += bytes))
      for await (const bytes of child.stderr) {
        said += bytes
        if (said.includes("\n")) break
      }
      const url = /Assay is at (http:\/\/127\.0\.0\.1:\d+\/)/.exec(said)?.[1]
      assert.ok(url, said)
      assert.equal((await fetch(`${url}api/overview`)).status, 200)
      const ended = once(child, "exit")
      child.kill(signal)
      assert.deepEqual(await ended, [0, null])
      assert.equal(out, "")
    })
})
