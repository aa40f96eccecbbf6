package guide.snippets.spring;

import org.apache.rocketmq.spring.annotation.ExtRocketMQTemplateConfiguration;
import org.apache.rocketmq.spring.core.RocketMQTemplate;

// #region second-template
/** A second producer with a group, and if need be a cluster, of its own: inject it by this type. */
@ExtRocketMQTemplateConfiguration(group = "audit_producer", nameServer = "${audit.name-server:${rocketmq.name-server}}")
class AuditTemplate extends RocketMQTemplate {
}
// #endregion
