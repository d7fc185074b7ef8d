import './app/layers.css'
// What the first screen needs of Mantine's styles; the rest comes with what is drawn by them (`shared/mantine-styles.ts`).
import '@mantine/core/styles/baseline.layer.css'
import '@mantine/core/styles/default-css-variables.layer.css'
import '@mantine/core/styles/global.layer.css'
import './app/fonts.css'
import './app/app.css'
import { createRoot } from 'react-dom/client'
import { App } from './app/app.tsx'
import { createI18n } from './app/i18n/i18n.ts'
import { createServices } from './app/services.ts'

const root = document.querySelector('#root')
if (root === null) throw new Error('The page has no #root')
createRoot(root).render(<App services={createServices()} i18n={createI18n()} />)
