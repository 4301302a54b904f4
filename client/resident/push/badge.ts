// The mark on the icon of a page that was put on the home screen: how many are ahead, and a dot for a call.

import type { TicketView } from '../../../shared/day/views/ticket.ts'

/** Null: no mark. */
export function showBadge(view: Pick<TicketView, 'state' | 'ahead'> | null): void {
  // browsers without icons refuse, and nothing is lost
  void setTo(view)?.catch(() => {})
}

function setTo(view: Pick<TicketView, 'state' | 'ahead'> | null): Promise<void> | undefined {
  // whoever is next has nobody ahead, and a mark of 0 would be none
  if (view?.state === 'called' || (view?.state === 'lined' && view.ahead === 0))
    return navigator.setAppBadge?.()
  if (view?.state === 'waiting' || view?.state === 'lined') return navigator.setAppBadge?.(view.ahead)
  return navigator.clearAppBadge?.()
}
