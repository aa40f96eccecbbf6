package guide.delay;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class DelayApplication {
    public static void main(String[] args) {
        SpringApplication.run(DelayApplication.class, "--spring.config.location=classpath:/delay.yml");
    }
}
