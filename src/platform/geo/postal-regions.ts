/**
 * The place at the heart of each region of Dutch postal codes, by its first two figures, in order from 10 to 99. They
 * answer for a code as long as no file of postal codes was read.
 */
const hearts = `Amsterdam,Amstelveen,Hilversum,Almere,Purmerend,Zaandam,Hoorn,Schagen,Alkmaar,Beverwijk,
  Haarlem,Hoofddorp,Katwijk aan Zee,Leiden,Alphen aan den Rijn,Den Haag,Delft,Zoetermeer,Gouda,Capelle aan den IJssel,
  Rotterdam,Schiedam,Spijkenisse,Dordrecht,Woerden,Utrecht,Breukelen,Zeist,Amersfoort,Veenendaal,
  Tiel,Culemborg,Gorinchem,Middelburg,Goes,Terneuzen,Bergen op Zoom,Roosendaal,Breda,Oosterhout,
  Tilburg,Waalwijk,'s-Hertogenbosch,Oss,Veghel,Valkenswaard,Eindhoven,Helmond,Venray,Venlo,
  Roermond,Sittard,Maastricht,Gulpen,Heerlen,Nijmegen,Wijchen,Ede,Arnhem,Zevenaar,
  Doetinchem,Winterswijk,Zutphen,Apeldoorn,Deventer,Enschede,Almelo,Hardenberg,Emmen,Hoogeveen,
  Zwolle,Raalte,Lelystad,Emmeloord,Heerenveen,Joure,Sneek,Bolsward,Harlingen,Leeuwarden,
  Leeuwarden,Dokkum,Drachten,Roden,Assen,Stadskanaal,Hoogezand,Groningen,Zuidhorn,Delfzijl`
  .split(',')
  .map((name) => name.trim());

/** A place near which a Dutch postal code lies, roughly; undefined for figures no code begins with. */
export const regionOfCode = (code: string): string | undefined => hearts[Number(code.slice(0, 2)) - 10];
