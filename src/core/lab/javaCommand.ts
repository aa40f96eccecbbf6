import type { PlannedProcess } from './plan';

/** Those of the distribution's own start scripts. */
const MODULE_FLAGS = [
  '--add-exports=java.base/jdk.internal.ref=ALL-UNNAMED',
  '--add-opens=java.base/java.nio=ALL-UNNAMED',
  '--add-opens=java.base/sun.nio.ch=ALL-UNNAMED',
  '--add-opens=java.base/jdk.internal.misc=ALL-UNNAMED',
];

/** Marks every process of a lab in its command line, so that it is told from another that got its process id. */
export const LAB_MARK = 'rocketmq-guide.lab';

export interface JavaOptions {
  /** 8, 11, 17 ...: module flags only from 9 on, JDK 8 refuses to start with them. */
  javaMajor: number;
  /** Absolute, with `/`; all jars in it are on the class path. */
  jars: string;
  /** Absolute, with `/`. */
  home: string;
  labId: string;
}

/** The flags that every Java program of the lab gets. */
export function moduleFlags(javaMajor: number): readonly string[] {
  return javaMajor >= 9 ? MODULE_FLAGS : [];
}

/** The arguments of `java` for a process of the plan. */
export function javaArguments(planned: PlannedProcess, { javaMajor, jars, home, labId }: JavaOptions): string[] {
  const { initialMb, maxMb, directMb } = planned.memory;
  return [
    '-XX:TieredStopAtLevel=1',
    '-XX:+UseSerialGC',
    `-Xms${initialMb}m`,
    `-Xmx${maxMb}m`,
    ...(directMb === undefined ? [] : [`-XX:MaxDirectMemorySize=${directMb}m`]),
    ...moduleFlags(javaMajor),
    '-cp',
    `${jars}/*`,
    `-D${LAB_MARK}=${labId}`,
    `-Drocketmq.home.dir=${home}/${planned.folder}`,
    // Without it logs and data land in the user's own home folder.
    `-Duser.home=${home}/${planned.folder}`,
    // Native libraries are unpacked there and stay behind when a process is killed.
    `-Djava.io.tmpdir=${home}/${planned.folder}/tmp`,
    planned.mainClass,
    ...planned.args,
  ];
}
