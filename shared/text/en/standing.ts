import type { Words } from '../words.ts'

export const standing: Words['standing'] = {
  testing: {
    standing1: () => 'Keep one metre apart',
    standing2: () => 'Please wear your mask',
    standing3: () => 'Please have your health code ready',
    standing4: () => 'Please leave once you are finished',
  },
  vaccination: {
    standing1: () => 'Keep one metre apart',
    standing2: () => 'Please wear your mask',
    standing3: () => 'Please have your ID ready',
    standing4: ({ minutes }) =>
      `After your vaccination, please stay in the observation area for ${minutes} minutes`,
  },
  hall: {
    standing1: () => 'Keep one metre apart',
    standing2: () => 'Please wear your mask',
    standing3: () => 'Please have your ID and papers ready',
    standing4: () => 'Please watch the screen and your phone for your number',
  },
}
