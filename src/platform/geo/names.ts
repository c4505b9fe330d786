/** Dutch for places that the data name in another language, by GeoNames' number. */
export const dutchNames: Record<string, string> = {
  2747373: 'Den Haag',
  2800866: 'Brussel',
  2792413: 'Luik',
  2790869: 'Bergen (Henegouwen)',
  2790471: 'Namen',
  2783941: 'Waver',
  2785341: 'Doornik',
  2794055: 'Kortrijk',
  3247449: 'Aken',
  2886242: 'Keulen',
};

/** Other names that people use for a place, by GeoNames' number. */
export const otherNames: Record<string, readonly string[]> = {
  2747373: ["'s-Gravenhage", 'The Hague'],
  2747351: ['Den Bosch'],
  2759879: ['Almere'],
  2800866: ['Bruxelles', 'Brussels'],
  2792413: ['Liège'],
  2790869: ['Mons', 'Bergen'],
  2790471: ['Namur'],
  2783941: ['Wavre'],
  2785341: ['Tournai'],
  2794055: ['Courtrai'],
  3247449: ['Aachen'],
  2886242: ['Köln', 'Cologne'],
};
