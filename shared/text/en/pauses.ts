import type { PauseWords } from '../zh-CN/pauses.ts'

export const pauses: PauseWords = {
  reasons: {
    lunch: 'Lunch break',
    disinfection: 'Disinfection',
    supplies: 'Waiting for supplies',
    weather: 'Because of the weather',
    other: 'Paused',
  },
  title: 'Pause',
  back: ({ what, time }) => `${what}, back at ${time}`,
  longer: ({ what }) => `${what}, longer than expected`,
  kept: 'Your number and your place are kept',
  shelter: 'Your number stays the same. Please take shelter',
  why: 'Give a reason',
  explained: 'Pause with a reason',
  other: 'Another reason: write a sentence',
  next: 'Next',
  byHand: 'It lasts until I resume it, and says “longer than expected” when its time is over',
  rain: 'Rain: everybody off the line',
  whole: 'Pause the whole site',
  ask: 'Why pause?',
  until: 'Until when?',
  minutes: ({ count }) => `${count} min`,
  open: 'Not known: I will resume it',
  resume: 'Resume the whole site',
  resumeRain: 'Rain is over: fill the line again, in order',
}
