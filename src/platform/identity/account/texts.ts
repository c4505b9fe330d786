import type { Texts } from '../../../kernel/lang.ts';
import type { Role } from '../roles.ts';

export type AccountTexts = {
  title: string;
  name: string;
  email: string;
  rolesLabel: string;
  roles: Record<Role, string>;
  noRoles: string;
  signOut: string;
  toOffice: string;
  passkeysTitle: string;
  passkeysNone: string;
  passkeyUnnamed: string;
  added: string;
  remove: string;
  removeOf: (name: string) => string;
  addTitle: string;
  addNote: string;
  addName: string;
  addNameHint: string;
  addButton: string;
  addFailed: string;
  sessionsTitle: string;
  sessionsNote: string;
  device: string;
  since: string;
  lastSeen: string;
  act: string;
  thisOne: string;
  end: string;
  endOf: (device: string) => string;
  unknownDevice: string;
  on: (browser: string, system: string) => string;
  notices: Record<'passkey-toegevoegd' | 'passkey-verwijderd' | 'sessie-beeindigd', string>;
};

export const accountTexts: Texts<AccountTexts> = {
  nl: {
    title: 'Uw account',
    name: 'Naam',
    email: 'E-mailadres',
    rolesLabel: 'Wat u hier doet',
    roles: {
      office: 'Kantoor',
      courseLeader: 'Cursusleider',
      teacher: 'Docent',
      registrar: 'Registerbeheer',
    },
    noRoles: 'Nog niets toegekend',
    signOut: 'Uitloggen',
    toOffice: 'Naar het kantoor',
    passkeysTitle: 'Passkeys',
    passkeysNone: 'U hebt nog geen passkey.',
    passkeyUnnamed: 'Passkey zonder naam',
    added: 'Toegevoegd op',
    remove: 'Verwijderen',
    removeOf: (name) => `Verwijderen: passkey ${name}`,
    addTitle: 'Passkey toevoegen',
    addNote:
      'Met een passkey logt u in met uw vinger, gezicht of pincode op dit apparaat, zonder wachtwoord en code.',
    addName: 'Naam van het apparaat',
    addNameHint: 'Bijvoorbeeld "Laptop kantoor". Zo herkent u de passkey later.',
    addButton: 'Passkey toevoegen',
    addFailed: 'De passkey is niet toegevoegd. Probeer het nog eens.',
    sessionsTitle: 'Waar u bent ingelogd',
    sessionsNote: 'Herkent u iets niet? Beëindig het en vraag het kantoor om een nieuw wachtwoord.',
    device: 'Apparaat',
    since: 'Ingelogd sinds',
    lastSeen: 'Laatst gezien',
    act: 'Actie',
    thisOne: 'Dit apparaat',
    end: 'Beëindigen',
    endOf: (device) => `Beëindigen: sessie op ${device}`,
    unknownDevice: 'Onbekend apparaat',
    on: (browser, system) => `${browser} op ${system}`,
    notices: {
      'passkey-toegevoegd': 'De passkey is toegevoegd.',
      'passkey-verwijderd': 'De passkey is verwijderd.',
      'sessie-beeindigd': 'De sessie is beëindigd.',
    },
  },
  en: {
    title: 'Your account',
    name: 'Name',
    email: 'E-mail address',
    rolesLabel: 'What you do here',
    roles: { office: 'Office', courseLeader: 'Course leader', teacher: 'Teacher', registrar: 'Register' },
    noRoles: 'Nothing granted yet',
    signOut: 'Sign out',
    toOffice: 'To the office',
    passkeysTitle: 'Passkeys',
    passkeysNone: 'You have no passkey yet.',
    passkeyUnnamed: 'Passkey without a name',
    added: 'Added on',
    remove: 'Remove',
    removeOf: (name) => `Remove passkey ${name}`,
    addTitle: 'Add a passkey',
    addNote:
      'With a passkey you sign in with your finger, face or PIN on this device, without password and code.',
    addName: 'Name of the device',
    addNameHint: 'For example "Office laptop", so that you recognise the passkey later.',
    addButton: 'Add a passkey',
    addFailed: 'The passkey was not added. Please try again.',
    sessionsTitle: 'Where you are signed in',
    sessionsNote: 'Something you do not recognise? End it and ask the office for a new password.',
    device: 'Device',
    since: 'Signed in since',
    lastSeen: 'Last seen',
    act: 'Action',
    thisOne: 'This device',
    end: 'End',
    endOf: (device) => `End the session on ${device}`,
    unknownDevice: 'Unknown device',
    on: (browser, system) => `${browser} on ${system}`,
    notices: {
      'passkey-toegevoegd': 'The passkey was added.',
      'passkey-verwijderd': 'The passkey was removed.',
      'sessie-beeindigd': 'The session was ended.',
    },
  },
};
