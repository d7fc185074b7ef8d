// Styles of the components, for every piece that draws with them and is fetched after the first screen. In a layer of their own, so
// that ours win wherever they stand; what the first screen needs of them is in `main.tsx`.
import '@mantine/core/styles.layer.css'
import '@mantine/dates/styles.layer.css'
import '@mantine/notifications/styles.layer.css'
import '@mantine/spotlight/styles.layer.css'
