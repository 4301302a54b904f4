// Where to call whom a delivery is about. It is added while the delivery is sent, so that no delivery that is kept holds it,
// and one that is sent again later holds nothing that was erased in the meantime.

import { timeOn } from '../../../shared/day/nouns/calendar.ts'
import { daysAfter } from '../../../shared/day/nouns/dates.ts'
import { askedBy, type Contact, hasContact } from '../../../shared/day/nouns/person.ts'
import { type Site, settingsIn } from '../../../shared/day/nouns/site.ts'
import { languagesOf } from '../../../shared/day/nouns/text.ts'
import type { ContactNotice, Notice } from '../../../shared/day/views/notices.ts'
import type { Clock } from '../../clock.ts'
import type { Persons } from '../../retention/persons.ts'
import type { SiteRecords } from '../../store/ports/sites.ts'
import type { StoredWebhook, WebhookRecords } from '../../store/ports/webhooks.ts'
import { sayNotice } from './say-notice.ts'

export interface Contacts {
  /** The body of a delivery as a webhook is sent it. Rejects when the store fails. */
  bodyFor(webhook: StoredWebhook, body: string): Promise<string>
}

interface Parts {
  readonly store: Pick<SiteRecords, 'site'> & Pick<WebhookRecords, 'contactWebhook'>
  readonly persons: Pick<Persons, 'of'>
  readonly clock: Pick<Clock, 'now'>
}

export function contactsIn({ store, persons, clock }: Parts): Contacts {
  return {
    async bodyFor(webhook, body) {
      if (!webhook.contact) return body
      // its owner may have given the mark, or the address, to another one while this batch was under way
      const marked = await store.contactWebhook()
      if (marked?.id !== webhook.id || marked.url !== webhook.url) return body
      const notice: Notice = JSON.parse(body)
      const { ticket, site: id, day: date } = notice.data
      const site = ticket ? settingsIn(await store.site(id)) : null
      // what is due may stand there until the next erasing
      if (!ticket || !site || clock.now() >= endOf(site, date)) return body
      const given = await persons.of({ site: id, date, number: ticket.number })
      const contact = asked(site, given)
      if (!hasContact(contact)) return body
      const lang = given.lang ?? languagesOf(site)[0]
      const text = sayNotice(notice, site, lang)
      const data = { ...notice.data, contact, ...(text ? { say: { lang, text } } : {}) }
      return JSON.stringify({ ...notice, data } satisfies ContactNotice)
    },
  }
}

/** What a site still asks for: what it has stopped asking for is told nobody. */
function asked(site: Site, { phone, mail }: Contact): Contact {
  const questions = askedBy(site)
  return {
    ...(questions?.phone && phone !== undefined ? { phone } : {}),
    ...(questions?.mail && mail !== undefined ? { mail } : {}),
  }
}

function endOf({ timeZone, dayStart }: Site, date: string): number {
  return timeOn(timeZone, daysAfter(date, 1), dayStart)
}
