package org.ishc.service.web;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Serves the style and the script that reports carry within themselves: pages of the service look and act as those do.
 */
@Configuration(proxyBeanMethods = false)
class Design implements WebMvcConfigurer {

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/design/*").addResourceLocations("classpath:/org/ishc/io/report/page/");
    }
}
