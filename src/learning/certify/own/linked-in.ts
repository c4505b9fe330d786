import { dayParts } from '../../../kernel/calendar-day.ts';
import type { Lang } from '../../../kernel/lang.ts';
import { courseName } from '../../papers/certificate-words.ts';
import type { Certificate } from '../../store/certificates.ts';

/** The page of LinkedIn on which a member adds a certificate to their profile, filled in; nothing is sent to it by us. */
export const linkedInAddress = (certificate: Certificate, address: string, lang: Lang): string => {
  const { year, month } = dayParts(certificate.issuedOn);
  const query = new URLSearchParams({
    startTask: 'CERTIFICATION_NAME',
    name: courseName(certificate.content, lang),
    organizationName: certificate.content.issuer.name,
    issueYear: String(year),
    issueMonth: String(month),
    certUrl: address,
    certId: certificate.number,
  });
  return `https://www.linkedin.com/profile/add?${query.toString()}`;
};
