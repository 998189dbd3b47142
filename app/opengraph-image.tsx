import { cardImage } from '@/components/seo/card-image';
import { content } from '@/lib/content/load';
import { CARD_SIZE, cardAlt, homeCard } from '@/lib/seo/card/content';

const card = homeCard(content.site, content.profile);

export const dynamic = 'force-static';
export const dynamicParams = false;

// The id ends the address, and hosts of plain files tell a picture by the end of its name.
export const generateImageMetadata = () => [
  { id: 'card.png', alt: cardAlt(card), size: CARD_SIZE, contentType: 'image/png' },
];

export default function HomeCard() {
  return cardImage(card);
}
