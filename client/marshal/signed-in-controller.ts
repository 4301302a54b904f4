// The account that is signed in on this tablet, as the server has said; signing out.

import type { ReactiveController, ReactiveControllerHost } from 'lit'
import { keep } from '../common/browser/kept.ts'
import { request } from '../common/http/request.ts'
import type { PageSession } from '../common/http/session.ts'
import { ACCOUNT } from './outbox/page-outbox.ts'

export class SignedInController implements ReactiveController {
  /** Null: nobody is signed in. Undefined: it is not known. */
  session: PageSession | null | undefined
  readonly #host: ReactiveControllerHost
  #asked = 0

  constructor(host: ReactiveControllerHost) {
    this.#host = host
    host.addController(this)
  }

  hostConnected(): void {}

  get isOwner(): boolean {
    return this.session?.role === 'owner'
  }

  /** Asks again. Where nobody answers, the session stays as it was known. */
  async look(): Promise<void> {
    this.#asked += 1
    const asked = this.#asked
    const answer = await request('get /api/session').catch(() => null)
    // an answer to a question from before a sign-in may come after it
    if (!answer?.ok || asked !== this.#asked) return
    this.session = answer.body
    keep(ACCOUNT, answer.body?.name ?? null)
    this.#host.requestUpdate()
  }

  /** Forgets the account after a sign-in: until the server names the new one, no command is given in the old one's name. */
  forget(): void {
    this.session = undefined
    keep(ACCOUNT, null)
  }

  async signOut(): Promise<void> {
    await request('delete /api/session').catch(() => null)
    location.reload()
  }
}
