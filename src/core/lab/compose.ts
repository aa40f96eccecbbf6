import { propertiesText } from './configTexts';

/** Whether a text from a setting can stand as an image's name in a compose file, without its tag. */
export function isImageName(text: string): boolean {
  return /^[a-z0-9]+([._/:-][a-z0-9]+)*$/.test(text);
}

/**
 * The same lab as containers, for who has Docker and no JDK, or wants to keep it: two files for one folder. Every port is
 * bound to loopback, which the processes themselves cannot do. The proxy runs inside the broker's container, so that the
 * address that the broker registers is right for both.
 */
export function composeFiles(image: string, version: string): Readonly<Record<'compose.yml' | 'broker.conf', string>> {
  return { 'compose.yml': composeText(image, version), 'broker.conf': propertiesText({ brokerIP1: '127.0.0.1' }) };
}

// The image's scripts ask for gigabytes; what JAVA_OPT_EXT says is added behind and wins.
function composeText(image: string, version: string): string {
  const configuration = `/home/rocketmq/rocketmq-${version}/conf/broker.conf`;
  return `# docker compose up -d; stop with: docker compose down
name: rocketmq-guide-lab
services:
  namesrv:
    image: ${image}:${version}
    command: sh mqnamesrv
    environment:
      JAVA_OPT_EXT: '-Xms256m -Xmx256m -Xmn128m'
    ports:
      - '127.0.0.1:9876:9876'
  broker:
    image: ${image}:${version}
    command: sh mqbroker --enable-proxy -c ${configuration}
    environment:
      NAMESRV_ADDR: namesrv:9876
      JAVA_OPT_EXT: '-Xms512m -Xmx512m -Xmn256m -XX:MaxDirectMemorySize=1g'
    volumes:
      - ./broker.conf:${configuration}
    ports:
      - '127.0.0.1:10911:10911'
      - '127.0.0.1:10909:10909'
      - '127.0.0.1:8081:8081'
    depends_on:
      - namesrv
`;
}
