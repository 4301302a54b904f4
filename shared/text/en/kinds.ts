import type { Words } from '../words.ts'

export const kinds: Words['kinds'] = {
  testing: {
    party: 'One number for a household: you are tested together',
    called: 'Have your health code ready. Please leave once you are finished.',
    served: 'Test taken',
    after: 'Thank you. Please leave the testing area now.',
    observe: ({ minutes, until }) => `Please wait ${minutes} more minutes, until ${until}.`,
  },
  vaccination: {
    party: 'One number for a household: you are vaccinated together',
    called: 'Have your ID ready, and roll up your sleeve before the jab.',
    served: 'Vaccination done',
    after: 'If you feel unwell, tell the staff at once.',
    observe: ({ minutes, until }) =>
      `Please stay in the observation area for ${minutes} minutes, until ${until}.`,
  },
  hall: {
    party: 'One number for a household: you are served together',
    called: 'Have your ID and papers ready.',
    served: 'All done',
    after: 'Thank you. Please check that you have all your belongings.',
    observe: ({ minutes, until }) => `Please wait ${minutes} more minutes, until ${until}.`,
  },
}

// it is read from afar, so it is short; the voice has time to say "sampling desk"
export const places: Words['places'] = {
  sampling: 'Desk',
  registration: 'Registration',
  vaccination: 'Desk',
  'service-window': 'Window',
  counter: 'Counter',
  room: 'Room',
  table: 'Table',
}

export const named: Words['named'] = {
  numbered: ({ place, desk }) => `${place} ${desk}`,
  worded: ({ place, desk }) => `${place} ${desk}`,
}
