/** A value that is made when first asked for and then kept: the program's start does not wait for tables few sessions use. */
export function onDemand<Made extends object>(make: () => Made): () => Made {
  let made: Made | undefined
  return () => (made ??= make())
}
