#!/usr/bin/env node
import module from 'node:module'

module.enableCompileCache?.()
const { run } = module.createRequire(import.meta.url)('../dist/main.js')
process.exitCode = await run(process)
