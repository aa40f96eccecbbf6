package shop.order;

public record Order(String id, String customer, String sku, int quantity, long cents, Status status) {
    public enum Status {
        NEW, PAID, CANCELLED
    }
}
