/** Resolves when the page has been drawn once: what the first screen can do without is fetched from then on. */
export const firstPicture = new Promise<void>((resolve) => {
  // The second frame begins when the first has been handed over.
  requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve)))
})
