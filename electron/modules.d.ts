/** Path of a module that the build bundles by itself (electron-vite). */
declare module '*?modulePath' {
  const path: string
  export default path
}
