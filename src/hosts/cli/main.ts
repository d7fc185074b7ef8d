import nodeModule from 'node:module'

const oldestNode = 22

// An older Node ends in a crash inside SQLite instead of an error.
if (Number.parseInt(process.versions.node, 10) < oldestNode) {
  const { node } = process.versions
  process.stderr.write(
    `plenum: нужен Node ${oldestNode} или новее, здесь ${node}. / Node ${oldestNode} or newer is needed; this is ${node}.\n`,
  )
  process.exitCode = 1
} else {
  // Compiled modules are kept from one call to the next, so that an answer comes in half the time. Node reads the cache only
  // for what is imported after this line.
  nodeModule.enableCompileCache()
  const { run } = await import('./run.ts')
  process.exitCode = await run(process.argv.slice(2))
}
