// Completes package-lock.json after `npm install` on a registry that has not every system's packages:
// `node tests/support/complete-lock.ts`. The test of the ground says when it is needed.
import { writeFileSync } from 'node:fs'
import { lockPath, missingOptional, readLock } from './lock-file.ts'

const systems = new Set(['android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32'])
const processors = new Set(['arm64', 'arm', 'ia32', 'ppc64', 'riscv64', 's390x', 'x64'])

const lock = readLock()
for (const { name, version } of missingOptional(lock)) {
  const words = name.split(/[/-]/u)
  const os = words.filter((word) => systems.has(word))
  const cpu = words.filter((word) => processors.has(word))
  if (os.length !== 1 || cpu.length !== 1) throw new Error(`Cannot tell the system of ${name}`)
  const libc = os[0] === 'linux' ? { libc: [words.some((word) => word.startsWith('musl')) ? 'musl' : 'glibc'] } : {}
  lock.packages[`node_modules/${name}`] = { version, cpu, dev: true, ...libc, optional: true, os }
}
const sorted = Object.entries(lock.packages).toSorted(([left], [right]) => left.localeCompare(right, 'en'))
writeFileSync(lockPath, `${JSON.stringify({ ...lock, packages: Object.fromEntries(sorted) }, null, 2)}\n`)
