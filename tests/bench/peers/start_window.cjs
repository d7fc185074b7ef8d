// Inside Electron: starts Plenum (its built main process as argument) or a bare window, and prints the milliseconds from
// BENCH_START to two frames after the first button stands on the screen.
const { app, BrowserWindow } = require('electron')

const usable = `new Promise((resolve) => {
  const look = () => {
    const button = document.querySelector('main button:not(:disabled)')
    if (button === null || button.getBoundingClientRect().height === 0) requestAnimationFrame(look)
    else requestAnimationFrame(() => requestAnimationFrame(() => resolve(Date.now())))
  }
  look()
})`

app.on('web-contents-created', (_event, contents) => {
  contents.once('dom-ready', async () => {
    const at = await contents.executeJavaScript(usable)
    console.log(`usable after ${at - Number(process.env.BENCH_START)}`)
    app.quit()
  })
})

const main = process.env.BENCH_MAIN
if (main) require(main)
else app.once('ready', openBare)

function openBare() {
  const window = new BrowserWindow({ width: 1280, height: 800, show: false, webPreferences: { sandbox: true } })
  window.once('ready-to-show', () => window.show())
  void window.loadURL('data:text/html,<!doctype html><main><button>Open</button></main>')
}
