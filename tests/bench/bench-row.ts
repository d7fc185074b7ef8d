/** One figure of the benchmark, beside the bar it is held against. */
export interface BenchRow {
  readonly name: string
  /** Figure with its unit; «absent» where the peer is not on this machine. */
  readonly value: string
  /** What it should be, as a ratio against a peer or a floor measured in the same run. */
  readonly bar: string
  /** null where there is nothing to judge. */
  readonly pass: boolean | null
}
