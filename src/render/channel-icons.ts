/** The picture of each kind of channel. Which words mean which kind is the catalogue's business. */
import {
  Bell, Bot, Briefcase, Calendar, CircleParking, Coffee, CreditCard, FileText, Gift, Globe, Headset, type IconNode, Image, Mail, MapPin, Megaphone,
  MessagesSquare, Monitor, Newspaper, Package, Radio, Rss, Scan, Search, Send, Share2, ShieldCheck, ShoppingBag, Signpost, Smartphone, Star, Store,
  Tablet, Tag, Truck, UserRound, Users, Video, Clock, TabletSmartphone, Database,
} from "lucide";
import type { ChannelKind } from "../insight/channel-catalogue";

const icons: Readonly<Record<ChannelKind, IconNode>> = {
  website: Globe, app: TabletSmartphone, phone: Smartphone, call: Headset, mail: Mail, chat: MessagesSquare, bot: Bot, social: Share2, ads: Megaphone,
  search: Search, reviews: Star, blog: Rss, press: Newspaper, marketplace: ShoppingBag, video: Video, push: Bell, store: Store, office: Briefcase,
  parking: CircleParking, signage: Signpost, staff: UserRound, packaging: Package, price: Tag, delivery: Truck, payment: CreditCard, desktop: Monitor,
  tablet: Tablet, watch: Clock, billboard: Image, leaflet: Newspaper, document: FileText, warranty: ShieldCheck, records: Database, mouth: Users,
  event: Calendar, broadcast: Radio, navigation: MapPin, gift: Gift, post: Send, code: Scan, food: Coffee, product: Package,
};

/** The icon of a kind of channel. */
export function channelIcon(kind: ChannelKind): IconNode {
  return icons[kind];
}
