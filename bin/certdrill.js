#!/usr/bin/env node
// CommonJS, as `dist` is: starting Node's loader for modules takes a tenth of the whole start.
const { enableCompileCache } = require('node:module')

enableCompileCache?.()
require('../dist/main.js')
  .run(process)
  .then((code) => {
    process.exitCode = code
  })
