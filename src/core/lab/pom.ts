/** Versions that were tried, newest first; the first one is the default. */
export const VERSIONS = ['5.5.0', '5.4.0', '5.3.4', '5.3.3'] as const;

const ARTIFACTS = ['namesrv', 'broker', 'proxy', 'controller', 'tools'];

/** Fixed, so that the same download gives the same jars. */
export const COPY_GOAL = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies';

/** What all jars of a version take on disk, in megabytes: measured with 5.5.0. */
export const JARS_MB = 102;

/** The project that names what the lab runs; Maven finds out the rest. */
export function pomText(version: string): string {
  const dependencies = ARTIFACTS.map(
    (name) => `    <dependency>
      <groupId>org.apache.rocketmq</groupId>
      <artifactId>rocketmq-${name}</artifactId>
      <version>${version}</version>
    </dependency>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>rocketmq-guide</groupId>
  <artifactId>lab</artifactId>
  <version>1</version>
  <packaging>pom</packaging>
  <dependencies>
${dependencies.join('\n')}
  </dependencies>
</project>
`;
}

/** Whether a text from a setting can be a version: it becomes part of a file and of a folder's name. */
export function isVersion(text: string): boolean {
  return /^\d+\.\d+\.\d+(-[A-Za-z0-9.]+)?$/.test(text);
}
