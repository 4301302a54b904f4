// The ways to somebody: a gateway's HTTP call, and a mail.

import { createTransport } from 'nodemailer'
import type { Message } from './message.ts'
import { callOf, type Template } from './template.ts'

/** Milliseconds for one message: Yimi waits ten seconds for the answer to its delivery. */
const LONGEST = 8_000
/** Characters of a gateway's answer that are looked at. */
const MOST_READ = 64 * 1024

/** What became of a message. `refused`: another try would be refused, too. `failed`: it may arrive later. */
export type Outcome = 'sent' | 'refused' | 'failed'

export interface Channel {
  readonly name: 'call' | 'mail'
  /** Whether it has somewhere to send this message to. */
  reaches(message: Message): boolean
  /** Never rejects. `why`: for the log, so it holds neither a number nor an address nor what the other side said. */
  send(message: Message): Promise<{ readonly outcome: Outcome; readonly why: string }>
}

/** Any gateway for short messages, or an account of a messenger: its HTTP call, by a template. */
export function callChannel(template: Template, env: NodeJS.ProcessEnv, longest = LONGEST): Channel {
  return {
    name: 'call',
    reaches: ({ phone }) => phone !== null,
    async send(message) {
      const { url, ...call } = callOf(template, message, env)
      try {
        const answer = await fetch(url, { ...call, redirect: 'error', signal: AbortSignal.timeout(longest) })
        const text = (await answer.text()).slice(0, MOST_READ)
        if (!answer.ok)
          return { outcome: isForGood(answer.status) ? 'refused' : 'failed', why: `${answer.status}` }
        // many a gateway answers 200 and says in the text that it did not take the message
        const isTaken = template.taken?.test(text) ?? true
        return isTaken ? { outcome: 'sent', why: '' } : { outcome: 'refused', why: 'not taken' }
      } catch (error) {
        return { outcome: 'failed', why: (error as Error).name }
      }
    },
  }
}

/** Mail over SMTP, from one address. `url`: such as `smtps://user:password@smtp.example.org`. */
export function mailChannel(url: string, from: string, longest = LONGEST): Channel {
  const times = { connectionTimeout: longest, greetingTimeout: longest, socketTimeout: longest }
  const transport = createTransport({ url, ...times })
  return {
    name: 'mail',
    reaches: ({ mail }) => mail !== null,
    async send({ id, mail, text }) {
      try {
        // one address, as an object: it is not parsed as a list
        const to = { name: '', address: mail ?? '' }
        const subject = text.slice(0, 120)
        await transport.sendMail({ from, to, subject, text, messageId: `<${id}@yimi.invalid>` })
        return { outcome: 'sent', why: '' }
      } catch (error) {
        const { responseCode = 0, code = '' } = error as { responseCode?: number; code?: string }
        return { outcome: responseCode >= 500 ? 'refused' : 'failed', why: `${responseCode || code}` }
      }
    },
  }
}

function isForGood(status: number): boolean {
  return status >= 400 && status < 500 && status !== 408 && status !== 429
}
