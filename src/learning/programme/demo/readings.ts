/** The texts of the demo programme: short, plain, and ours. */
export const demoReadings: Record<string, { title: string; lines: readonly string[] }> = {
  before: {
    title: 'Voor u begint: wat is runningtherapie',
    lines: [
      'Runningtherapie is rustig lopen, met begeleiding, naast een behandeling. Het tempo is dat waarin iemand nog kan praten. Voor veel mensen is dat eerst wandelen.',
      'U hoeft zelf geen hardloper te zijn. Wel loopt u mee: een cliënt die met u naar buiten gaat, ziet aan u hoe langzaam het mag.',
      'Praten mag, maar het gesprek is niet de behandeling. Blijf bij waarvoor u bent opgeleid, en geef door wat bij een ander hoort.',
      'Vraag voor de eerste dag: welke cliënt komt u in gedachten als u dit leest?',
    ],
  },
  stepped: {
    title: 'Stap voor stap: van licht naar zwaar behandelen',
    lines: [
      'Begin met wat het minst ingrijpt en toch kan helpen. Lopen kan zo’n eerste stap zijn, of samengaan met een behandeling die al loopt.',
      'Ga na wie er nog meer meekijkt: de huisarts, een psycholoog, een bedrijfsarts. Spreek af wie wat doet, en schrijf dat op.',
      'Raad nooit aan om met medicijnen of een andere behandeling te stoppen. Vraagt een cliënt ernaar, verwijs dan terug naar wie ze voorschreef.',
      'Vraag voor de eerste dag: wanneer zou u juist niet met lopen beginnen?',
    ],
  },
  signals: {
    title: 'Signalen die u doorgeeft aan de huisarts',
    lines: [
      'Pijn op de borst, flauwvallen of benauwdheid die niet overgaat: stop, en bel.',
      'Iemand die zegt niet meer te willen leven: blijf erbij, bel de huisarts of de spoedlijn, en schrijf op wat u deed.',
      'Gewicht dat snel verandert, nachten zonder slaap, een stemming die omslaat: vraag of u mag overleggen, en doe dat dezelfde week.',
    ],
  },
  breath: {
    title: 'Drie ademoefeningen voor onderweg',
    lines: [
      'Eén: vier passen in, zes passen uit. Wandel, en tel mee. Lukt het niet, tel dan korter; het hoeft niet te persen.',
      'Twee: neus in, lippen los uit, alsof u een kaars laat flakkeren zonder hem te doven.',
      'Drie: sta stil, leg een hand op de buik, en wacht tot die vanzelf omhoogkomt. Pas dan loopt u verder.',
    ],
  },
  aims: {
    title: 'Kleine doelen: een werkblad',
    lines: [
      'Wat wil ik over drie maanden kunnen? (één zin)',
      'Wat is de kleinste stap daarheen die ik deze week kan zetten?',
      'Op welke dag, vanaf welke deur, en met wie?',
      'Wat doe ik als het regent, of als ik niet wil?',
      'Woensdagavond: ging het? Wat maak ik volgende week kleiner of juist groter?',
    ],
  },
  discuss: {
    title: 'Zo bespreken we de opdrachten',
    lines: [
      'U vertelt in vijf minuten wat u deed en wat u leerde. Daarna vragen de anderen, en u luistert.',
      'Wie vraagt, begint met: wat zag u toen? Niet met: had u niet beter kunnen…',
      'Aan het eind schrijft ieder één ding op dat morgen al anders gaat.',
    ],
  },
};
