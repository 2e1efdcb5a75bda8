import { Box, Words } from '../../../components/element';

/** One thing that is known of a site. */
export const Line = ({ what, says }: { readonly what: string; readonly says: string }) => (
  <Box className="district-site-line">
    <Words className="district-site-what">{what}</Words>
    <Words>{says}</Words>
  </Box>
);
