import { Notifications } from '@mantine/notifications'
import '../shared/mantine-styles.ts'

/** Where messages over the page are stacked. */
export function MessageCorner() {
  return <Notifications position="bottom-right" limit={4} transitionDuration={120} />
}
