import '@mantine/core/styles.css'
import '@mantine/dates/styles.css'
import '@mantine/notifications/styles.css'
import '@mantine/spotlight/styles.css'
import './app/fonts.css'
import './app/app.css'
import { createRoot } from 'react-dom/client'
import { App } from './app/app.tsx'
import { createI18n } from './app/i18n/i18n.ts'
import { createServices } from './app/services.ts'

const root = document.querySelector('#root')
if (root === null) throw new Error('The page has no #root')
const i18n = await createI18n()
createRoot(root).render(<App services={createServices()} i18n={i18n} />)
