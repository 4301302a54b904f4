import type { Words } from '../words.ts'
import { plural } from './plural.ts'

export const making: Words['setup']['making'] = {
  title: 'New site',
  lead: 'Three answers make a site: what it is for, how many desks, how long the lines are. Everything else has a sensible default, and can be changed at any time.',
  kind: '1. What is done here?',
  kinds: {
    testing: { name: 'Testing', about: 'A general queue and a green lane' },
    vaccination: {
      name: 'Vaccination',
      about: 'First, second and booster doses, with 30 minutes of observation',
    },
    hall: { name: 'Service hall', about: 'Windows by business' },
  },
  name: 'What is it called?',
  nameGuessed: 'left empty: the grey one',
  desks: () => '2. How many desks are there?',
  desksLabel: () => 'Number of desks',
  metres: '3. How many metres is the line of each queue?',
  queues: {
    testing: { A: 'General', G: 'Green lane', B: 'By appointment', C: 'Groups', D: 'Repeat tests' },
    vaccination: {
      A: 'First dose',
      B: 'Second dose',
      C: 'Booster dose',
      G: 'Green lane',
      D: 'Children',
      E: 'By appointment',
    },
    hall: {
      A: 'General services',
      B: 'Social insurance',
      C: 'Residence and ID',
      G: 'Green lane',
      D: 'Property',
      E: 'Taxes',
      F: 'Housing fund',
    },
  },
  queue: ({ letter }) => `Queue ${letter}`,
  metresLabel: 'Metres (0: nobody lines up)',
  id: 'Short name in addresses',
  idHow: ({ id }) => `Residents open /s/${id}. It cannot be changed later.`,
  idLater: 'Comes with the name',
  change: 'Write your own',
  makes: ({ queues, desks }) =>
    `You will get: ${queues}; ${desks} ${plural(desks, 'desk', 'desks')}, each serving every queue.`,
  make: 'Make the site',
  back: 'Back',
  sameName: ({ site, id }) =>
    `“${site}” has the same name; its address is /s/${id}. If you want both, give this one another name.`,
  search: 'Find a site: name, pinyin, short name, address or street',
  noneFound: 'None found',
  moreFound: ({ count }) => `${count} more: please type on`,
  other: ({ count }) => `Another site (${count} in all)`,
  copy: 'Copy this site',
  copying: ({ site }) => `A copy of “${site}”`,
  copyLead:
    'Queues, desks and all settings are as they are there. At another kind of site the queues get that kind’s names. The address comes after.',
  listed: ', ',
}
