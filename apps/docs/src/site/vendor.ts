/** The domains of the vendor's service. */
export const vendorDomains = ['backblazeb2.com', 'backblaze.com'];
