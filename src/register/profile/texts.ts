import type { Texts } from '../../kernel/lang.ts';
import type { NotListed } from '../domain/listing.ts';
import type { ProfileGap } from '../domain/profile-form.ts';
import type { PhotoProblem } from './photo.ts';

type Words = {
  title: string;
  lead: string;
  listed: (day: string) => string;
  notListed: Record<NotListed, string>;
  preview: string;
  previewLead: string;
  publicPage: string;
  edit: string;
  sections: {
    details: string;
    practices: string;
    photo: string;
    consents: string;
    confirm: string;
    address: string;
  };
  details: Record<
    | 'name'
    | 'about'
    | 'aboutHint'
    | 'email'
    | 'emailHint'
    | 'phone'
    | 'website'
    | 'price'
    | 'priceHint'
    | 'fields'
    | 'fieldsHint'
    | 'guidance'
    | 'languages'
    | 'terrain'
    | 'accessibility'
    | 'reimbursement'
    | 'profession'
    | 'professionHint'
    | 'competent'
    | 'save',
    string
  >;
  practices: Record<
    | 'lead'
    | 'none'
    | 'add'
    | 'change'
    | 'remove'
    | 'title'
    | 'new'
    | 'name'
    | 'nameHint'
    | 'street'
    | 'postalCode'
    | 'postalHint'
    | 'place'
    | 'choose'
    | 'chooseHint'
    | 'home'
    | 'homeHint'
    | 'save'
    | 'coarse'
    | 'noSpot'
    | 'back',
    string
  >;
  photo: Record<'lead' | 'label' | 'hint' | 'save' | 'remove' | 'alt' | 'none', string>;
  consents: Record<'lead' | 'always' | 'yes' | 'no' | 'save' | 'shown' | 'hidden' | 'open', string>;
  confirm: {
    lead: string;
    button: string;
    last: (day: string, until: string) => string;
    never: string;
    gaps: Record<ProfileGap, string>;
    gapsLead: string;
  };
  address: Record<'lead' | 'button', string>;
  errors: Record<
    | 'name'
    | 'nameLong'
    | 'aboutLong'
    | 'email'
    | 'phone'
    | 'website'
    | 'priceLong'
    | 'languages'
    | 'consent'
    | 'practiceName'
    | 'place'
    | 'placeUnknown'
    | 'placeChoice'
    | 'long'
    | 'postalCode'
    | 'tooMany',
    string
  >;
  photoErrors: Record<PhotoProblem, string>;
  messages: Record<string, string>;
};

export const texts: Texts<Words> = {
  nl: {
    title: 'Profiel',
    lead: 'Dit staat op uw pagina in het openbare register. Per onderdeel beslist u zelf of het te zien is.',
    listed: (day) => `U bent vindbaar, in elk geval tot en met ${day}.`,
    notListed: {
      'not-registered': 'U staat niet in het register.',
      suspended: 'U bent niet vindbaar: uw registratie is geschorst.',
      expired: 'U bent niet vindbaar: uw registratie is verlopen.',
      withdrawn: 'U bent niet vindbaar: uw registratie is ingetrokken.',
      resigned: 'U bent niet vindbaar: u hebt zich uitgeschreven.',
      'never-confirmed': 'U bent nog niet vindbaar. Vul uw profiel in en bevestig onderaan dat het klopt.',
      'confirmation-lapsed':
        'U bent niet meer vindbaar: u bevestigde uw gegevens langer dan een jaar geleden. Bevestig ze onderaan, dan staat u er meteen weer.',
      'no-consent': 'U bent niet vindbaar, omdat u daar geen toestemming voor geeft.',
    },
    preview: 'Bekijk het voorbeeld',
    previewLead: 'Zo ziet iedereen uw pagina.',
    publicPage: 'Uw openbare adres',
    edit: 'Wijzig',
    sections: {
      details: 'Gegevens',
      practices: 'Praktijkplaatsen',
      photo: 'Foto',
      consents: 'Wat is te zien',
      confirm: 'Mijn gegevens kloppen',
      address: 'Adres van uw pagina',
    },
    details: {
      name: 'Naam',
      about: 'Over mij',
      aboutHint: 'Wie u bent en hoe u werkt. Hooguit 2.000 tekens.',
      email: 'E-mailadres voor berichten',
      emailHint:
        'Berichten via het contactformulier komen hier. Het adres zelf is alleen te zien als u dat wilt.',
      phone: 'Telefoonnummer',
      website: 'Website',
      price: 'Prijs',
      priceHint: 'Bijvoorbeeld: kennismaking gratis, daarna 45 euro per keer.',
      fields: 'Waarvoor kunnen mensen bij u terecht?',
      fieldsHint: 'U kunt kiezen waarvoor u volgens het register bekwaam bent.',
      guidance: 'Hoe begeleidt u?',
      languages: 'In welke talen?',
      terrain: 'Waar loopt u?',
      accessibility: 'Toegankelijkheid',
      reimbursement: 'Vergoeding',
      profession: 'Basisberoep',
      professionHint:
        'Klopt uw basisberoep of nummer niet meer? Mail het register; dit wijzigt de registerhouder.',
      competent: 'Bekwaam voor',
      save: 'Opslaan',
    },
    practices: {
      lead: 'Op elke plaats die u opgeeft kunnen mensen u vinden.',
      none: 'Nog geen praktijkplaats. Zonder plaats kan niemand u in de buurt vinden.',
      add: 'Praktijkplaats toevoegen',
      change: 'Wijzig',
      remove: 'Verwijder',
      title: 'Praktijkplaats',
      new: 'Nieuwe praktijkplaats',
      name: 'Naam',
      nameHint: 'Bijvoorbeeld de naam van uw praktijk of van het startpunt.',
      street: 'Straat en huisnummer',
      postalCode: 'Postcode',
      postalHint: 'Hiermee zetten we u op de kaart.',
      place: 'Plaats',
      choose: 'Welke plaats bedoelt u?',
      chooseHint: 'Er zijn er meer met deze naam.',
      home: 'Ik werk hier aan huis',
      homeHint:
        'Straat en huisnummer zijn dan nooit te zien, en op de kaart staat u op ongeveer een kilometer nauwkeurig.',
      save: 'Opslaan',
      coarse: 'Aan huis: alleen de plaats is te zien',
      noSpot: 'Nog niet op de kaart',
      back: 'Terug naar profiel',
    },
    photo: {
      lead: 'Een foto helpt mensen kiezen. We knippen hem vierkant en halen de plaats waar hij gemaakt is eruit.',
      label: 'Kies een foto',
      hint: 'JPG of PNG, hooguit 10 MB.',
      save: 'Foto bewaren',
      remove: 'Foto verwijderen',
      alt: 'Uw foto',
      none: 'Nog geen foto.',
    },
    consents: {
      lead: 'Zonder uw ja is een onderdeel niet te zien. U kunt dit altijd wijzigen; het geldt meteen.',
      always:
        'Uw naam, basisberoep, waarvoor u bekwaam bent en hoe u begeleidt horen bij een vermelding. Wilt u ook die niet tonen, kies dan nee bij vindbaar.',
      yes: 'Ja, tonen',
      no: 'Nee',
      save: 'Keuzes bewaren',
      shown: 'Te zien',
      hidden: 'Niet te zien',
      open: 'Nog kiezen',
    },
    confirm: {
      lead: 'Een keer per jaar bevestigt u dat alles klopt. Doet u dat niet, dan verbergen wij uw pagina tot u het wel doet. U krijgt eerst twee herinneringen.',
      button: 'Mijn gegevens kloppen',
      last: (day, until) => `Laatst bevestigd op ${day}. Dat geldt tot en met ${until}.`,
      never: 'U hebt uw gegevens nog niet bevestigd.',
      gapsLead: 'Dit mist nog:',
      gaps: {
        fields: 'waarvoor mensen bij u terecht kunnen',
        guidance: 'hoe u begeleidt',
        languages: 'een taal',
        practice: 'een praktijkplaats',
        'practice-spot': 'een praktijkplaats die op de kaart te vinden is',
        consents: 'bij elk onderdeel ja of nee',
      },
    },
    address: {
      lead: 'Uw naam is veranderd. U kunt het adres van uw pagina daarbij laten passen. Het oude adres blijft werken.',
      button: 'Adres aanpassen',
    },
    errors: {
      name: 'Vul uw naam in.',
      nameLong: 'Uw naam is te lang. Gebruik hooguit 120 tekens.',
      aboutLong: 'Uw tekst is te lang. Gebruik hooguit 2.000 tekens.',
      email: 'Vul een e-mailadres in, zoals naam@voorbeeld.nl.',
      phone: 'Vul een telefoonnummer in met alleen cijfers, spaties en streepjes.',
      website: 'Vul het adres van uw website in, zoals www.voorbeeld.nl.',
      priceLong: 'Dit is te lang. Gebruik hooguit 200 tekens.',
      languages: 'Kies minstens één taal.',
      consent: 'Kies ja of nee.',
      practiceName: 'Vul een naam in.',
      place: 'Vul een plaats in.',
      placeUnknown: 'Deze plaats kennen we niet. Controleer de naam, of kies een plaats in de buurt.',
      placeChoice: 'Kies welke plaats u bedoelt.',
      long: 'Dit is te lang. Gebruik hooguit 120 tekens.',
      postalCode: 'Vul een postcode in, zoals 1234 AB.',
      tooMany: 'U kunt hooguit tien praktijkplaatsen opgeven.',
    },
    photoErrors: {
      'too-large': 'De foto is te groot. Kies er een van hooguit 10 MB.',
      empty: 'Kies een foto.',
      'not-allowed': 'Deze foto kunnen we niet gebruiken. Kies een JPG of PNG.',
      mismatch: 'Dit is geen foto, al zegt de naam van wel. Kies een JPG of PNG.',
      infected: 'In dit bestand zit een virus. Wij hebben het niet bewaard.',
      'not-a-picture': 'Dit is geen foto. Kies een JPG of PNG.',
    },
    messages: {
      bewaard: 'Bewaard.',
      bevestigd: 'Bevestigd. Dank u wel.',
      verwijderd: 'Verwijderd.',
      adres: 'Uw pagina heeft een nieuw adres. Het oude blijft werken.',
    },
  },
  en: {
    title: 'Profile',
    lead: 'This stands on your page in the public register. For each part you decide whether it is shown.',
    listed: (day) => `You can be found, at least up to and including ${day}.`,
    notListed: {
      'not-registered': 'You are not in the register.',
      suspended: 'You cannot be found: your registration is suspended.',
      expired: 'You cannot be found: your registration has expired.',
      withdrawn: 'You cannot be found: your registration was withdrawn.',
      resigned: 'You cannot be found: you left the register.',
      'never-confirmed':
        'You cannot be found yet. Complete your profile and confirm at the foot that it is right.',
      'confirmation-lapsed':
        'You can no longer be found: you confirmed your details more than a year ago. Confirm them at the foot and you are back at once.',
      'no-consent': 'You cannot be found, because you do not consent to it.',
    },
    preview: 'See the preview',
    previewLead: 'This is how everybody sees your page.',
    publicPage: 'Your public address',
    edit: 'Change',
    sections: {
      details: 'Details',
      practices: 'Places of practice',
      photo: 'Photo',
      consents: 'What is shown',
      confirm: 'My details are right',
      address: 'Address of your page',
    },
    details: {
      name: 'Name',
      about: 'About me',
      aboutHint: 'Who you are and how you work. At most 2,000 characters.',
      email: 'E-mail address for messages',
      emailHint:
        'Messages of the contact form arrive here. The address itself is only shown if you want that.',
      phone: 'Telephone number',
      website: 'Website',
      price: 'Price',
      priceHint: 'For example: first meeting free, then 45 euro a session.',
      fields: 'What can people come to you for?',
      fieldsHint: 'You can choose what the register finds you competent for.',
      guidance: 'How do you guide?',
      languages: 'In which languages?',
      terrain: 'Where do you run?',
      accessibility: 'Accessibility',
      reimbursement: 'Reimbursement',
      profession: 'Base profession',
      professionHint:
        'Is your base profession or number no longer right? Write to the register; the registrar changes it.',
      competent: 'Competent for',
      save: 'Save',
    },
    practices: {
      lead: 'People can find you at each of these places.',
      none: 'No place of practice yet. Without one nobody near you can find you.',
      add: 'Add a place of practice',
      change: 'Change',
      remove: 'Remove',
      title: 'Place of practice',
      new: 'New place of practice',
      name: 'Name',
      nameHint: 'For instance the name of your practice or of the starting point.',
      street: 'Street and number',
      postalCode: 'Postal code',
      postalHint: 'It puts you on the map.',
      place: 'Place',
      choose: 'Which place do you mean?',
      chooseHint: 'There is more than one of this name.',
      home: 'I work here at home',
      homeHint: 'Street and number are then never shown, and the map shows you to about a kilometre.',
      save: 'Save',
      coarse: 'At home: only the place is shown',
      noSpot: 'Not on the map yet',
      back: 'Back to the profile',
    },
    photo: {
      lead: 'A photo helps people choose. We cut it square and take out the place where it was made.',
      label: 'Choose a photo',
      hint: 'JPG or PNG, at most 10 MB.',
      save: 'Keep the photo',
      remove: 'Remove the photo',
      alt: 'Your photo',
      none: 'No photo yet.',
    },
    consents: {
      lead: 'Without your yes a part is not shown. You can change this at any time, and it holds at once.',
      always:
        'Your name, base profession, what you are competent for and how you guide belong to a listing. If you want to show none of those either, choose no for being found.',
      yes: 'Yes, show it',
      no: 'No',
      save: 'Keep these choices',
      shown: 'Shown',
      hidden: 'Not shown',
      open: 'To choose',
    },
    confirm: {
      lead: 'Once a year you confirm that everything is right. Otherwise we hide your page until you do. You get two reminders first.',
      button: 'My details are right',
      last: (day, until) => `Last confirmed on ${day}. That holds up to and including ${until}.`,
      never: 'You have not confirmed your details yet.',
      gapsLead: 'This is still missing:',
      gaps: {
        fields: 'what people can come to you for',
        guidance: 'how you guide',
        languages: 'a language',
        practice: 'a place of practice',
        'practice-spot': 'a place of practice that is on the map',
        consents: 'yes or no for each part',
      },
    },
    address: {
      lead: 'Your name has changed. You can let the address of your page follow it. The old address keeps working.',
      button: 'Change the address',
    },
    errors: {
      name: 'Fill in your name.',
      nameLong: 'Your name is too long. Use at most 120 characters.',
      aboutLong: 'Your text is too long. Use at most 2,000 characters.',
      email: 'Fill in an e-mail address, such as name@example.com.',
      phone: 'Fill in a telephone number with only figures, spaces and dashes.',
      website: 'Fill in the address of your website, such as www.example.com.',
      priceLong: 'This is too long. Use at most 200 characters.',
      languages: 'Choose at least one language.',
      consent: 'Choose yes or no.',
      practiceName: 'Fill in a name.',
      place: 'Fill in a place.',
      placeUnknown: 'We do not know this place. Check its name, or choose a place near it.',
      placeChoice: 'Choose which place you mean.',
      long: 'This is too long. Use at most 120 characters.',
      postalCode: 'Fill in a postal code, such as 1234 AB.',
      tooMany: 'You can give at most ten places of practice.',
    },
    photoErrors: {
      'too-large': 'The photo is too large. Choose one of at most 10 MB.',
      empty: 'Choose a photo.',
      'not-allowed': 'We cannot use this photo. Choose a JPG or PNG.',
      mismatch: 'This is no photo, though its name says so. Choose a JPG or PNG.',
      infected: 'There is a virus in this file. We did not keep it.',
      'not-a-picture': 'This is no photo. Choose a JPG or PNG.',
    },
    messages: {
      bewaard: 'Kept.',
      bevestigd: 'Confirmed. Thank you.',
      verwijderd: 'Removed.',
      adres: 'Your page has a new address. The old one keeps working.',
    },
  },
};
