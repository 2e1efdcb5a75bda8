/** The longer side of a photo after the phone has scaled it down: a poster's small print is still read. */
export const photoSidePixels = 1_280;
/** As many characters as 300 KB are in base64: what the cloud takes. */
export const photoCharactersMax = 409_600;
