import type { Words } from '../zh-CN.ts'

export const overview: Words['overview'] = {
  title: 'Yimi: all sites',
  heading: 'All sites',
  none: 'There is no site yet',
  waiting: 'Waiting',
  desks: 'Open desks',
  screen: 'Big screen',
  marshal: 'Marshal',
  resident: 'Take a number',
}
