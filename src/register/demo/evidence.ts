/** What a made-up applicant writes, in the order of the points of the first competence profile. */
export const evidence: readonly string[] = [
  'Sinds twee jaar begeleid ik op dinsdag een groep van zes. Wij lopen een minuut, wandelen een minuut, en niemand draagt een horloge.',
  'Ik ben psycholoog, maar tijdens het lopen geef ik geen therapie. Wie meer nodig heeft, verwijs ik naar de huisarts of naar een collega.',
  'Vooraf vraag ik hoe gespannen iemand is, met een cijfer. Onderweg let ik op schouders, adem en praten, en ik vertraag als dat nodig is.',
  'Bij de intake vraag ik naar hart, gewrichten, medicijnen en stemming. Bij een alarmsignaal beginnen wij niet voordat een arts heeft gekeken.',
  'Ik schrijf de huisarts een korte brief aan het begin en aan het einde, als de deelnemer dat goed vindt.',
  'De meeste deelnemers komen na een burn-out terug naar werk. Met preventie heb ik ervaring in een wijkcentrum.',
  'Na tien weken loopt iemand een keer per week zonder mij. Aan het einde maken wij samen een plan voor het jaar daarna.',
  'Ik gebruik twee korte vragenlijsten en leg in gewone woorden uit wat de cijfers wel en niet zeggen.',
  'Wie nog kan praten, loopt rustig genoeg. Ik oefen de ademhaling eerst in stand en daarna in wandeltempo.',
  'Vier keer per jaar bespreek ik mijn werk met twee collega-runningtherapeuten. Het laatste verslag houd ik voor u klaar.',
];
