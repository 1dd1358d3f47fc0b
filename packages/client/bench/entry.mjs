export { PartnerClient } from '@b2-partner/client';
