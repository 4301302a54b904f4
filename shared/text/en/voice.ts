import type { VoiceWords } from '../zh-CN/voice.ts'

export const voice: VoiceWords = {
  places: {
    sampling: 'sampling desk',
    registration: 'registration',
    vaccination: 'vaccination desk',
    'service-window': 'window',
    counter: 'counter',
    room: 'room',
    table: 'table',
  },
  numbered: ({ place, desk }) => `${place} ${desk}`,
  named: ({ place, desk }) => `${place} ${desk}`,
  range: ({ from, to }) => `${from} to ${to}`,
  call: ({ who, where }) => `Number ${who}, please go to ${where}`,
  brief: ({ who, where }) => `${who}, ${where}`,
  look: 'please look at the screen',
  unsaid: {
    all: ({ desk }) =>
      `The recorded voice cannot say “${desk}”. A voice of the screen’s own machine says it; where there is none, only the number is said, and people are asked to look at the screen. Digits and letters can be said.`,
    some: ({ desk, languages }) =>
      `The recorded voice cannot say “${desk}” in ${languages}. A voice of the screen’s own machine says it; where there is none, only the number is said, and people are asked to look at the screen. In the site’s other language it can be said.`,
  },
  capacity: ({ most, count, seconds }) =>
    `In its shortest form the screen can say ${most} calls a minute: with ${count} desks calling, all are heard where each calls no more often than every ${seconds} seconds. Any quicker, and people have to look at the screen.`,
}
