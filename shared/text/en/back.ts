import type { BackWords } from '../zh-CN/back.ts'
import { plural } from './plural.ts'

export const back: BackWords = {
  back: 'I am back',
  next: 'You are called next.',
  after: ({ places }) => `You are called after ${places} more ${plural(places, 'number', 'numbers')}.`,
  once: 'You can do this once.',
  byMarshal: 'Please see a marshal, who returns you to the queue.',
  byThemselves: 'Came back by themselves',
  cameBack: 'Came back',
  since: ({ time }) => `Back at ${time}`,
}
