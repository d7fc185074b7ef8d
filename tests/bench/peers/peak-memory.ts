import { readFileSync } from 'node:fs'

/** The most memory this process has held, in megabytes. What the system calls «maxrss» of a new process counts its parent's. */
export function peakMegabytes(): number {
  if (process.platform !== 'linux') return process.resourceUsage().maxRSS / 1024
  return Number(/VmHWM:\s*(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]) / 1024
}
