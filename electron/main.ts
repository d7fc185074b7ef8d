import { app } from 'electron'
import { Shell } from './shell.ts'
import { prepareSecurity } from './security.ts'

// One program, one core, one writer: a second start hands its file to the first and ends.
if (app.requestSingleInstanceLock()) {
  prepareSecurity()
  new Shell().run()
} else {
  app.quit()
}
